"""Ideas of residents, who wrote them, surveys, two blocks more. See 0006 for the rights; names are for moderators."""

import django.db.models.deletion
import django.utils.timezone
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.conf import settings
from django.db import migrations, models

import cms.fields
import cms.models.previews
import home.models.ideas

RIGHTS = {
    "Editors": {"idea": ("add", "change", "view")},
    "Moderators": {"idea": ("add", "change", "view", "delete"), "ideasender": ("view",)},
}


def permissions(apps, rights):
    """Permissions are made after all migrations; those needed here are made now, with Django's own wording."""
    for model, actions in rights.items():
        content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
            app_label="home", model=model
        )
        name = apps.get_model("home", model)._meta.verbose_name
        for action in actions:
            yield apps.get_model("auth.Permission").objects.get_or_create(
                content_type_id=content_type.pk,
                codename=f"{action}_{model}",
                defaults={"name": f"Can {action} {name}"},
            )[0]


def give(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name__in=RIGHTS):
        group.permissions.add(*permissions(apps, RIGHTS[group.name]))


def take(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name__in=RIGHTS):
        group.permissions.remove(*permissions(apps, RIGHTS[group.name]))


class Migration(migrations.Migration):

    dependencies = [
        ('cms', '0012_who_keeps_programmes'),
        ('home', '0010_documents'),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='IdeaIndexPage',
            fields=[
                ('basepage_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', wagtail.fields.RichTextField(blank=True, verbose_name='introduction above the form')),
                ('introduction_lt', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='introduction above the form')),
                ('introduction_en', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='introduction above the form')),
                ('thank_you', wagtail.fields.RichTextField(blank=True, verbose_name='thanks, shown once the idea is sent')),
                ('thank_you_lt', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='thanks, shown once the idea is sent')),
                ('thank_you_en', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='thanks, shown once the idea is sent')),
            ],
            options={
                'verbose_name': 'list of ideas',
                'verbose_name_plural': 'lists of ideas',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'cms.basepage'),
        ),
        migrations.CreateModel(
            name='SurveyIndexPage',
            fields=[
                ('basepage_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
            ],
            options={
                'verbose_name': 'list of surveys',
                'verbose_name_plural': 'lists of surveys',
            },
            bases=('cms.basepage',),
        ),
        migrations.CreateModel(
            name='Idea',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=120, verbose_name='title')),
                ('title_lt', models.CharField(max_length=120, null=True, verbose_name='title')),
                ('title_en', models.CharField(max_length=120, null=True, verbose_name='title')),
                ('text', models.TextField(verbose_name='idea')),
                ('text_lt', models.TextField(null=True, verbose_name='idea')),
                ('text_en', models.TextField(null=True, verbose_name='idea')),
                ('language', models.CharField(choices=[('lt', 'Lithuanian'), ('en', 'English')], default='lt', max_length=2, verbose_name='written in')),
                ('state', models.CharField(choices=[('new', 'New, not public yet'), ('published', 'Being considered'), ('matched', 'Fits a call or a measure'), ('project', 'Became a project'), ('answered', 'Answered'), ('declined', 'Not taken up'), ('withheld', 'Not shown to anybody')], default='new', max_length=10, verbose_name='status')),
                ('reply', models.TextField(blank=True, verbose_name='public answer')),
                ('reply_lt', models.TextField(blank=True, null=True, verbose_name='public answer')),
                ('reply_en', models.TextField(blank=True, null=True, verbose_name='public answer')),
                ('answered_on', models.DateField(blank=True, help_text='Today, if left empty beside an answer.', null=True, verbose_name='answered on')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='received')),
                ('published_at', models.DateTimeField(editable=False, null=True, verbose_name='public since')),
                ('decided_at', models.DateTimeField(editable=False, null=True, verbose_name='status since')),
                ('submit_key', models.CharField(default=home.models.ideas.new_key, editable=False, max_length=64, unique=True)),
                ('call', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='ideas', to='home.callpage', verbose_name='call that it fits')),
                ('measure', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='ideas', to='home.measure', verbose_name='measure of the strategy')),
                ('place', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='ideas', to='home.place', verbose_name='place')),
                ('project', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='ideas', to='home.projectpage', verbose_name='project that it became')),
            ],
            options={
                'verbose_name': 'idea',
                'verbose_name_plural': 'ideas',
                'ordering': ['-created_at', '-pk'],
            },
            bases=(cms.models.previews.BilingualPreviewMixin, models.Model),
        ),
        migrations.CreateModel(
            name='IdeaSender',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(blank=True, max_length=120, verbose_name='written by')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ('told_published_at', models.DateTimeField(editable=False, null=True)),
                ('told_answered_at', models.DateTimeField(editable=False, null=True)),
                ('idea', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='sender', to='home.idea', verbose_name='idea')),
            ],
            options={
                'verbose_name': 'sender of an idea',
                'verbose_name_plural': 'senders of ideas',
                'default_permissions': ('view',),
            },
        ),
        migrations.CreateModel(
            name='SurveyPage',
            fields=[
                ('basepage_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('aim', models.TextField(blank=True, verbose_name='aim')),
                ('aim_lt', models.TextField(blank=True, null=True, verbose_name='aim')),
                ('aim_en', models.TextField(blank=True, null=True, verbose_name='aim')),
                ('audience', models.CharField(blank=True, max_length=255, verbose_name='who is asked')),
                ('audience_lt', models.CharField(blank=True, max_length=255, null=True, verbose_name='who is asked')),
                ('audience_en', models.CharField(blank=True, max_length=255, null=True, verbose_name='who is asked')),
                ('opens_on', models.DateField(blank=True, null=True, verbose_name='opens on')),
                ('closes_on', models.DateField(blank=True, help_text='The last day for answers.', null=True, verbose_name='closes on')),
                ('method', models.CharField(blank=True, help_text='Such as: questionnaire on the internet and on paper.', max_length=255, verbose_name='method')),
                ('method_lt', models.CharField(blank=True, help_text='Such as: questionnaire on the internet and on paper.', max_length=255, null=True, verbose_name='method')),
                ('method_en', models.CharField(blank=True, help_text='Such as: questionnaire on the internet and on paper.', max_length=255, null=True, verbose_name='method')),
                ('questionnaire_url', models.URLField(blank=True, max_length=500, verbose_name='or its address elsewhere')),
                ('answers', models.PositiveIntegerField(blank=True, null=True, verbose_name='number of answers')),
                ('results', wagtail.fields.RichTextField(blank=True, verbose_name='results')),
                ('results_lt', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='results')),
                ('results_en', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='results')),
                ('changes', wagtail.fields.RichTextField(blank=True, help_text='What the group does otherwise since then.', verbose_name='what changed')),
                ('changes_lt', wagtail.fields.RichTextField(blank=True, help_text='What the group does otherwise since then.', null=True, verbose_name='what changed')),
                ('changes_en', wagtail.fields.RichTextField(blank=True, help_text='What the group does otherwise since then.', null=True, verbose_name='what changed')),
                ('is_archived', models.BooleanField(default=False, help_text='Listed among former surveys, only with its results.', verbose_name='archived')),
                ('questionnaire_page', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='questionnaire on this website')),
                ('results_file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cms.customdocument', verbose_name='results as a file')),
            ],
            options={
                'verbose_name': 'survey',
                'verbose_name_plural': 'surveys',
            },
            bases=('cms.basepage',),
        ),
        migrations.AddIndex(
            model_name='idea',
            index=models.Index(fields=['state', '-published_at'], name='idea_state_published'),
        ),
        migrations.AddConstraint(
            model_name='idea',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'declined'), _negated=True), models.Q(('reply_lt__isnull', False), models.Q(('reply_lt', ''), _negated=True)), models.Q(('reply_en__isnull', False), models.Q(('reply_en', ''), _negated=True)), _connector='OR'), name='a_declined_idea_has_a_reason', violation_error_message='Say why: the reason is public, and who wrote gets it by e-mail.'),
        ),
        migrations.AddConstraint(
            model_name='surveypage',
            constraint=models.CheckConstraint(condition=models.Q(('opens_on', None), ('closes_on', None), ('closes_on__gte', models.F('opens_on')), _connector='OR'), name='survey_closes_after_it_opens', violation_error_message='The survey must close after it opens.'),
        ),
        migrations.AddConstraint(
            model_name='surveypage',
            constraint=models.CheckConstraint(condition=models.Q(('is_archived', False), ('results_file__isnull', False), models.Q(('results_lt__isnull', False), models.Q(('results_lt', ''), _negated=True)), models.Q(('results_en__isnull', False), models.Q(('results_en', ''), _negated=True)), _connector='OR'), name='archived_survey_has_results', violation_error_message='Publish the results first, as text or as a file: respondents want to know them.'),
        ),
        migrations.AlterField(
            model_name='aboutpage',
            name='body',
            field=cms.fields.StreamField(blank=True, verbose_name='content'),
        ),
        migrations.AlterField(
            model_name='aboutpage',
            name='body_en',
            field=cms.fields.StreamField(blank=True, null=True, verbose_name='content'),
        ),
        migrations.AlterField(
            model_name='aboutpage',
            name='body_lt',
            field=cms.fields.StreamField(blank=True, null=True, verbose_name='content'),
        ),
        migrations.AlterField(
            model_name='standardpage',
            name='body',
            field=cms.fields.StreamField(blank=True, verbose_name='content'),
        ),
        migrations.AlterField(
            model_name='standardpage',
            name='body_en',
            field=cms.fields.StreamField(blank=True, null=True, verbose_name='content'),
        ),
        migrations.AlterField(
            model_name='standardpage',
            name='body_lt',
            field=cms.fields.StreamField(blank=True, null=True, verbose_name='content'),
        ),
        migrations.AlterField(
            model_name='strategypage',
            name='body',
            field=cms.fields.StreamField(blank=True, verbose_name='content'),
        ),
        migrations.AlterField(
            model_name='strategypage',
            name='body_en',
            field=cms.fields.StreamField(blank=True, null=True, verbose_name='content'),
        ),
        migrations.AlterField(
            model_name='strategypage',
            name='body_lt',
            field=cms.fields.StreamField(blank=True, null=True, verbose_name='content'),
        ),
        migrations.RunPython(give, take),
    ]
