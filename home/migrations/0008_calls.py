"""Calls, which of them a project was selected in, and who wants a letter when one opens."""

import uuid

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.conf import settings
from django.db import migrations, models

import cms.l10n.datetime_field
import home.calls.fields


class Migration(migrations.Migration):

    dependencies = [
        ('cms', '0012_who_keeps_programmes'),
        ('events', '0007_names_and_answers_change'),
        ('home', '0007_projects'),
    ]

    operations = [
        migrations.CreateModel(
            name='CallIndexPage',
            fields=[
                ('basepage_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
            ],
            options={
                'verbose_name': 'list of calls',
                'verbose_name_plural': 'lists of calls',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'cms.basepage'),
        ),
        migrations.CreateModel(
            name='CallPage',
            fields=[
                ('basepage_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('number', models.CharField(blank=True, help_text='Such as 6 or 2027-1.', max_length=30, verbose_name='number of the call')),
                ('opens_at', cms.l10n.datetime_field.LocalDateTimeField(blank=True, help_text='The time on the clocks in Lithuania, to the minute.', null=True, verbose_name='opens')),
                ('closes_at', cms.l10n.datetime_field.LocalDateTimeField(blank=True, null=True, verbose_name='closes')),
                ('planned_year', models.PositiveSmallIntegerField(blank=True, help_text='While there is no date yet.', null=True, validators=[django.core.validators.MinValueValidator(2014), django.core.validators.MaxValueValidator(2100)], verbose_name='planned for the year')),
                ('planned_part', models.CharField(blank=True, choices=[('q1', 'first quarter'), ('q2', 'second quarter'), ('q3', 'third quarter'), ('q4', 'fourth quarter'), ('01', 'January'), ('02', 'February'), ('03', 'March'), ('04', 'April'), ('05', 'May'), ('06', 'June'), ('07', 'July'), ('08', 'August'), ('09', 'September'), ('10', 'October'), ('11', 'November'), ('12', 'December')], max_length=2, verbose_name='month or quarter')),
                ('questions_until', cms.l10n.datetime_field.LocalDateTimeField(blank=True, null=True, verbose_name='questions are answered until')),
                ('total', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='sum of the call in euros')),
                ('highest', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='maximum per project')),
                ('intensity', models.DecimalField(blank=True, decimal_places=2, max_digits=5, null=True, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(100)], verbose_name='support in per cent of the costs')),
                ('applicants', home.calls.fields.ChoicesField(blank=True, default=list, verbose_name='who may apply')),
                ('applicants_text', models.TextField(blank=True, verbose_name='more about applicants')),
                ('applicants_text_lt', models.TextField(blank=True, null=True, verbose_name='more about applicants')),
                ('applicants_text_en', models.TextField(blank=True, null=True, verbose_name='more about applicants')),
                ('objective', models.TextField(blank=True, verbose_name='objective')),
                ('objective_lt', models.TextField(blank=True, null=True, verbose_name='objective')),
                ('objective_en', models.TextField(blank=True, null=True, verbose_name='objective')),
                ('conditions', wagtail.fields.RichTextField(blank=True, verbose_name='what is supported, and how to apply')),
                ('conditions_lt', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='what is supported, and how to apply')),
                ('conditions_en', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='what is supported, and how to apply')),
                ('criteria', wagtail.fields.RichTextField(blank=True, verbose_name='selection criteria')),
                ('criteria_lt', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='selection criteria')),
                ('criteria_en', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='selection criteria')),
                ('apply_url', models.URLField(blank=True, help_text='If they are made on a website.', max_length=500, verbose_name='where applications go')),
                ('contact_name', models.CharField(blank=True, max_length=120, verbose_name='whom to ask')),
                ('contact_email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail for questions')),
                ('contact_phone', models.CharField(blank=True, max_length=40, verbose_name='phone for questions')),
                ('results_on', models.DateField(blank=True, help_text='Today, if left empty beside a text.', null=True, verbose_name='results published on')),
                ('results', wagtail.fields.RichTextField(blank=True, verbose_name='decision and results')),
                ('results_lt', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='decision and results')),
                ('results_en', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='decision and results')),
                ('is_withdrawn', models.BooleanField(default=False, verbose_name='withdrawn')),
                ('withdrawn_text', models.TextField(blank=True, max_length=400, verbose_name='why it was withdrawn')),
                ('withdrawn_text_lt', models.TextField(blank=True, max_length=400, null=True, verbose_name='why it was withdrawn')),
                ('withdrawn_text_en', models.TextField(blank=True, max_length=400, null=True, verbose_name='why it was withdrawn')),
                ('info_event', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='events.eventpage', verbose_name='information day')),
                ('measure', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='calls', to='home.measure', verbose_name='measure of the strategy')),
            ],
            options={
                'verbose_name': 'call',
                'verbose_name_plural': 'calls',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'cms.basepage'),
        ),
        migrations.CreateModel(
            name='CallDocument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('is_form', models.BooleanField(default=False, verbose_name='a form to fill in')),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='cms.customdocument', verbose_name='document')),
                ('document_in_english', models.ForeignKey(blank=True, help_text='Without it, the English page leads to the Lithuanian file.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='cms.customdocument', verbose_name='the same in English')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='documents', to='home.callpage')),
            ],
            options={
                'verbose_name': 'document of the call',
                'verbose_name_plural': 'documents of the call',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CallChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('changed_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='date')),
                ('text', models.TextField(verbose_name='what changed')),
                ('text_lt', models.TextField(null=True, verbose_name='what changed')),
                ('text_en', models.TextField(null=True, verbose_name='what changed')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='home.callpage')),
            ],
            options={
                'verbose_name': 'change of the call',
                'verbose_name_plural': 'changes of the call',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='projectpage',
            name='call',
            field=models.ForeignKey(blank=True, help_text='The call that the project was selected in.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='projects', to='home.callpage', verbose_name='call'),
        ),
        migrations.CreateModel(
            name='CallQuestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('published_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='published on')),
                ('question', models.TextField(help_text='In general words: never who asked.', verbose_name='question')),
                ('question_lt', models.TextField(help_text='In general words: never who asked.', null=True, verbose_name='question')),
                ('question_en', models.TextField(help_text='In general words: never who asked.', null=True, verbose_name='question')),
                ('answer', models.TextField(verbose_name='answer')),
                ('answer_lt', models.TextField(null=True, verbose_name='answer')),
                ('answer_en', models.TextField(null=True, verbose_name='answer')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='questions', to='home.callpage')),
            ],
            options={
                'verbose_name': 'question with its answer',
                'verbose_name_plural': 'questions with answers',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CallSubscriber',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail')),
                ('key', models.CharField(editable=False, max_length=254, unique=True)),
                ('language', models.CharField(choices=[('lt', 'Lithuanian'), ('en', 'English')], max_length=2, verbose_name='language')),
                ('asked_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('confirmed_at', models.DateTimeField(null=True)),
            ],
            options={
                'verbose_name': 'subscriber to calls',
                'verbose_name_plural': 'subscribers to calls',
                'default_permissions': (),
                'constraints': [models.CheckConstraint(condition=models.Q(('key', ''), _negated=True), name='subscriber_has_an_address')],
            },
        ),
        migrations.CreateModel(
            name='CallAlert',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('call', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='alerts', to='home.callpage')),
                ('subscriber', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='alerts', to='home.callsubscriber')),
            ],
            options={
                'verbose_name': 'alert about a call',
                'verbose_name_plural': 'alerts about calls',
                'default_permissions': (),
            },
        ),
        migrations.AddIndex(
            model_name='callpage',
            index=models.Index(fields=['opens_at', 'closes_at'], name='call_opens_and_closes'),
        ),
        migrations.AddConstraint(
            model_name='callpage',
            constraint=models.CheckConstraint(condition=models.Q(('opens_at', None), ('closes_at', None), ('closes_at__gt', models.F('opens_at')), _connector='OR'), name='call_closes_after_it_opens', violation_error_message='The call must close after it opens.'),
        ),
        migrations.AddConstraint(
            model_name='callpage',
            constraint=models.CheckConstraint(condition=models.Q(('total', None), ('highest', None), ('highest__lte', models.F('total')), _connector='OR'), name='one_project_gets_no_more_than_the_call', violation_error_message='One project cannot get more than the whole call has.'),
        ),
        migrations.AddConstraint(
            model_name='callpage',
            constraint=models.CheckConstraint(condition=models.Q(('intensity', None), models.Q(('intensity__gte', 0), ('intensity__lte', 100)), _connector='OR'), name='support_is_at_most_a_hundred_per_cent', violation_error_message='Support is between 0 and 100 per cent of the costs.'),
        ),
        migrations.AddConstraint(
            model_name='callalert',
            constraint=models.UniqueConstraint(fields=('call', 'subscriber'), name='one_alert_a_call'),
        ),
    ]
