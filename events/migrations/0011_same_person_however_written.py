"""Names and phones are compared without regard to apostrophes, hyphens and notation: also those kept so far."""

from django.db import IntegrityError, migrations, transaction

from cms.l10n.identity import norm_name, norm_phone


def normalise(apps, schema_editor):
    registrations = apps.get_model("events", "Registration").objects
    rows = registrations.exclude(name="", phone="").values_list("pk", "name", "name_norm", "phone", "phone_norm")
    for pk, name, name_norm, phone, phone_norm in rows.iterator():
        now = {"name_norm": norm_name(name), "phone_norm": norm_phone(phone)}
        if now != {"name_norm": name_norm, "phone_norm": phone_norm}:
            try:
                with transaction.atomic():
                    registrations.filter(pk=pk).update(**now)
            except IntegrityError:
                pass  # registered twice under two spellings: both stay, the office decides


class Migration(migrations.Migration):
    dependencies = [("events", "0010_registration_and_price_are_decided")]

    operations = [migrations.RunPython(normalise, migrations.RunPython.noop)]
