"""What search engines are told about the organisation, in their own vocabulary (schema.org)."""

from cms.i18n import content_language


def organisation(home, site_settings, request):
    address = {"@type": "PostalAddress", "streetAddress": site_settings.address, "addressCountry": "LT"}
    data = {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": site_settings.organisation_name,
        "alternateName": site_settings.short_name,
        "description": home.search_description or home.summary,
        "url": home.full_url_in(content_language(), request),
        "email": site_settings.email,
        "telephone": site_settings.phone,
        "address": address if site_settings.address else None,
        "areaServed": site_settings.territory,
        "identifier": site_settings.legal_code,
        "foundingDate": site_settings.founded_on and site_settings.founded_on.isoformat(),
        "sameAs": [link.url for link in site_settings.networks],
    }
    return {key: value for key, value in data.items() if value}
