"""Bodies, organisations, applications to join. See 0006 for the rights; applications come from visitors."""

import django.db.models.deletion
import modelcluster.fields
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.conf import settings
from django.db import migrations, models

import cms.models.previews

EDITED = ("body", "organisation")
RIGHTS = {
    "Editors": [(action, model) for model in EDITED for action in ("add", "change", "view")],
    "Moderators": [
        *((action, model) for model in EDITED for action in ("add", "change", "view", "delete")),
        *((action, "application") for action in ("change", "view", "delete")),
    ],
}


def permissions(apps, rights):
    """Permissions are made after all migrations; those needed here are made now, with Django's own wording."""
    for action, model in rights:
        content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
            app_label="home", model=model
        )
        name = apps.get_model("home", model)._meta.verbose_name
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
        ('cms', '0013_founded_and_registered'),
        ('home', '0008_calls'),
        ('wagtailcore', '0098_apitoken'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('contenttypes', '0002_remove_content_type_name'),
    ]

    operations = [
        migrations.CreateModel(
            name='Application',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(blank=True, max_length=120, verbose_name='written by')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ('phone', models.CharField(blank=True, max_length=40, verbose_name='phone')),
                ('language', models.CharField(choices=[('lt', 'Lithuanian'), ('en', 'English')], max_length=2, verbose_name='language')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='written at')),
                ('mailed_at', models.DateTimeField(editable=False, null=True, verbose_name='e-mail to the office written at')),
                ('is_suspicious', models.BooleanField(default=False, help_text='Such messages are not mailed and are deleted in a month.', verbose_name="looks like a robot's")),
                ('submit_key', models.CharField(editable=False, max_length=64, unique=True)),
                ('organisation', models.CharField(max_length=200, verbose_name='organisation')),
                ('sector', models.CharField(choices=[('community', 'Communities and NGOs'), ('business', 'Business'), ('municipality', 'Local government'), ('other', 'Others')], max_length=12, verbose_name='interest group')),
                ('message', models.TextField(blank=True, verbose_name='message')),
                ('state', models.CharField(choices=[('new', 'New'), ('accepted', 'Accepted'), ('declined', 'Declined')], default='new', max_length=10, verbose_name='decision')),
            ],
            options={
                'verbose_name': 'application to join',
                'verbose_name_plural': 'applications to join',
                'ordering': ['-created_at', '-pk'],
                'abstract': False,
                'default_permissions': ('view', 'change', 'delete'),
            },
        ),
        migrations.CreateModel(
            name='GovernancePage',
            fields=[
                ('basepage_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', wagtail.fields.RichTextField(blank=True, verbose_name='introduction')),
                ('introduction_lt', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='introduction')),
                ('introduction_en', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'page of the bodies',
                'verbose_name_plural': 'pages of the bodies',
            },
            bases=('cms.basepage',),
        ),
        migrations.CreateModel(
            name='MembersPage',
            fields=[
                ('basepage_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', wagtail.fields.RichTextField(blank=True, verbose_name='introduction')),
                ('introduction_lt', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='introduction')),
                ('introduction_en', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='introduction')),
                ('joining', wagtail.fields.RichTextField(blank=True, help_text='Who can join, what it costs, who decides. The form stands behind it.', verbose_name='how to join')),
                ('joining_lt', wagtail.fields.RichTextField(blank=True, help_text='Who can join, what it costs, who decides. The form stands behind it.', null=True, verbose_name='how to join')),
                ('joining_en', wagtail.fields.RichTextField(blank=True, help_text='Who can join, what it costs, who decides. The form stands behind it.', null=True, verbose_name='how to join')),
                ('thank_you', wagtail.fields.RichTextField(blank=True, verbose_name='thanks, shown once the application is sent')),
                ('thank_you_lt', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='thanks, shown once the application is sent')),
                ('thank_you_en', wagtail.fields.RichTextField(blank=True, null=True, verbose_name='thanks, shown once the application is sent')),
            ],
            options={
                'verbose_name': 'list of members',
                'verbose_name_plural': 'lists of members',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'cms.basepage'),
        ),
        migrations.AlterField(
            model_name='contactmessage',
            name='mailed_at',
            field=models.DateTimeField(editable=False, null=True, verbose_name='e-mail to the office written at'),
        ),
        migrations.CreateModel(
            name='Body',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('meeting', 'General meeting'), ('board', 'Board'), ('committee', 'Committee'), ('administration', 'Administration')], max_length=14, verbose_name='kind')),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('name_lt', models.CharField(max_length=120, null=True, verbose_name='name')),
                ('name_en', models.CharField(max_length=120, null=True, verbose_name='name')),
                ('term_starts_on', models.DateField(blank=True, null=True, verbose_name='term from')),
                ('term_ends_on', models.DateField(blank=True, null=True, verbose_name='term until')),
                ('seats', models.PositiveSmallIntegerField(blank=True, help_text='As in the statutes.', null=True, verbose_name='seats')),
                ('quorum', models.CharField(blank=True, help_text='When it can decide, as in the statutes.', max_length=255, verbose_name='quorum')),
                ('quorum_lt', models.CharField(blank=True, help_text='When it can decide, as in the statutes.', max_length=255, null=True, verbose_name='quorum')),
                ('quorum_en', models.CharField(blank=True, help_text='When it can decide, as in the statutes.', max_length=255, null=True, verbose_name='quorum')),
                ('description', models.TextField(blank=True, verbose_name='what it does')),
                ('description_lt', models.TextField(blank=True, null=True, verbose_name='what it does')),
                ('description_en', models.TextField(blank=True, null=True, verbose_name='what it does')),
                ('review_on', models.DateField(blank=True, help_text='From this date you will be reminded to check that everything is still true.', null=True, verbose_name='review date')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
            ],
            options={
                'verbose_name': 'body',
                'verbose_name_plural': 'bodies',
                'ordering': [models.OrderBy(models.F('term_starts_on'), descending=True, nulls_last=True), 'pk'],
            },
            bases=(cms.models.previews.BilingualPreviewMixin, models.Model),
        ),
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(blank=True, help_text='Made from the name if empty. Stands in the addresses of filtered lists.', max_length=120, unique=True, verbose_name='word in addresses')),
                ('name', models.CharField(max_length=255, verbose_name='name')),
                ('name_lt', models.CharField(max_length=255, null=True, verbose_name='name')),
                ('name_en', models.CharField(max_length=255, null=True, verbose_name='name')),
                ('legal_form', models.CharField(blank=True, max_length=120, verbose_name='legal form')),
                ('legal_form_lt', models.CharField(blank=True, max_length=120, null=True, verbose_name='legal form')),
                ('legal_form_en', models.CharField(blank=True, max_length=120, null=True, verbose_name='legal form')),
                ('legal_code', models.CharField(blank=True, max_length=20, verbose_name='legal entity code')),
                ('sector', models.CharField(choices=[('community', 'Communities and NGOs'), ('business', 'Business'), ('municipality', 'Local government'), ('other', 'Others')], max_length=12, verbose_name='interest group')),
                ('joined_on', models.DateField(blank=True, help_text='How many members there are is counted from this date.', null=True, verbose_name='member since')),
                ('left_on', models.DateField(blank=True, help_text='Empty while it is a member.', null=True, verbose_name='last day as a member')),
                ('is_community', models.BooleanField(default=False, help_text='For communities of the territory that take part without being members.', verbose_name='list it also while it is not a member')),
                ('description', models.TextField(blank=True, max_length=600, verbose_name='description')),
                ('description_lt', models.TextField(blank=True, max_length=600, null=True, verbose_name='description')),
                ('description_en', models.TextField(blank=True, max_length=600, null=True, verbose_name='description')),
                ('email', models.EmailField(blank=True, help_text='Of the organisation, not of a person: visitors see it.', max_length=254, verbose_name='e-mail')),
                ('phone', models.CharField(blank=True, max_length=40, verbose_name='phone')),
                ('website', models.URLField(blank=True, verbose_name='address on the internet')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('place', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='organisations', to='home.place', verbose_name='place')),
            ],
            options={
                'verbose_name': 'organisation',
                'verbose_name_plural': 'organisations',
            },
            bases=(cms.models.previews.BilingualPreviewMixin, models.Model),
        ),
        migrations.CreateModel(
            name='BodyMember',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('name', models.CharField(max_length=120, verbose_name='name and surname')),
                ('role', models.CharField(choices=[('chair', 'Chair'), ('deputy', 'Deputy chair'), ('secretary', 'Secretary'), ('member', 'Member'), ('staff', 'Staff')], default='member', max_length=10, verbose_name='role')),
                ('position', models.CharField(blank=True, help_text='Said instead of the role, such as: chairwoman.', max_length=120, verbose_name='position')),
                ('position_lt', models.CharField(blank=True, help_text='Said instead of the role, such as: chairwoman.', max_length=120, null=True, verbose_name='position')),
                ('position_en', models.CharField(blank=True, help_text='Said instead of the role, such as: chairwoman.', max_length=120, null=True, verbose_name='position')),
                ('sector', models.CharField(blank=True, choices=[('community', 'Communities and NGOs'), ('business', 'Business'), ('municipality', 'Local government'), ('other', 'Others')], max_length=12, verbose_name='interest group represented')),
                ('starts_on', models.DateField(blank=True, null=True, verbose_name='from')),
                ('ends_on', models.DateField(blank=True, help_text='If this is not the end of the term.', null=True, verbose_name='until')),
                ('declared_on', models.DateField(blank=True, null=True, verbose_name='interests declared on')),
                ('declaration_url', models.URLField(blank=True, verbose_name='declaration of interests on the internet')),
                ('email', models.EmailField(blank=True, help_text='Of the administration only.', max_length=254, verbose_name='e-mail')),
                ('phone', models.CharField(blank=True, max_length=40, verbose_name='phone')),
                ('body', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='members', to='home.body')),
                ('declaration', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='cms.customdocument', verbose_name='or its file')),
                ('photo', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='cms.customimage', verbose_name='photograph')),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='delegated', to='home.organisation', verbose_name='delegated by')),
            ],
            options={
                'verbose_name': 'member of a body',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(('term_starts_on', None), ('term_ends_on', None), ('term_ends_on__gte', models.F('term_starts_on')), _connector='OR'), name='term_ends_after_it_begins', violation_error_message='The term must end after it begins.'),
        ),
        migrations.AddConstraint(
            model_name='organisation',
            constraint=models.CheckConstraint(condition=models.Q(('left_on', None), ('left_on__gte', models.F('joined_on')), _connector='OR'), name='membership_ends_after_it_begins', violation_error_message='The membership must end after it begins.'),
        ),
        migrations.AddConstraint(
            model_name='organisation',
            constraint=models.CheckConstraint(condition=models.Q(('left_on', None), ('joined_on__isnull', False), _connector='OR'), name='who_left_had_joined', violation_error_message='Say since when it was a member.'),
        ),
        migrations.AddConstraint(
            model_name='organisation',
            constraint=models.CheckConstraint(condition=models.Q(('joined_on__isnull', False), ('is_community', True), _connector='OR'), name='organisation_is_listed_for_a_reason', violation_error_message='Say since when it is a member, or that it is listed without being one.'),
        ),
        migrations.AddConstraint(
            model_name='organisation',
            constraint=models.UniqueConstraint(condition=models.Q(('legal_code', ''), _negated=True), fields=('legal_code',), name='unique_legal_code', violation_error_message='There is an organisation with this legal entity code already.'),
        ),
        migrations.AddConstraint(
            model_name='bodymember',
            constraint=models.CheckConstraint(condition=models.Q(('starts_on', None), ('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='seat_ends_after_it_begins', violation_error_message='The end cannot be before the start: correct the dates.'),
        ),
        migrations.RunPython(give, take),
    ]
