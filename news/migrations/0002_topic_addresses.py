from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("news", "0001_initial")]

    operations = [
        migrations.AlterField(
            model_name="newscategory",
            name="slug",
            field=models.SlugField(
                blank=True,
                help_text="Made from the name if empty.",
                max_length=80,
                unique=True,
                verbose_name="address in Lithuanian",
            ),
        ),
        migrations.AlterField(
            model_name="newscategory",
            name="slug_en",
            field=models.SlugField(
                blank=True,
                help_text="Made from the name if empty.",
                max_length=80,
                unique=True,
                verbose_name="address in English",
            ),
        ),
    ]
