"""schema.org data of the organisation."""

from cms.i18n import LANGUAGES, content_language, localized
from cms.l10n.date_precision import iso
from cms.web.opengraph import organisation as group
from cms.web.opengraph import share_image


def organisation(home, site_settings, request):
    address = {"@type": "PostalAddress", "streetAddress": site_settings.address, "addressCountry": "LT"}
    founded_on = site_settings.founded_on or site_settings.registered_on
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
        "foundingDate": founded_on and founded_on.isoformat(),
        "sameAs": [link.url for link in site_settings.networks],
    }
    return {key: value for key, value in data.items() if value}


def about_data(page, memberships, request):
    """Return the group as an organisation, with the networks it belongs to."""
    networks = [{"@type": "Organization", "name": one.name, "url": one.url} for one in memberships]
    networks = [{key: value for key, value in network.items() if value} for network in networks]
    return {
        "@context": "https://schema.org",
        "@type": "AboutPage",
        "name": page.localized_title,
        "url": page.full_url_in(content_language(), request),
        "mainEntity": {**group(request), **({"memberOf": networks} if networks else {})},
    }


def dataset(page, request, files):
    """Return the open data of a page as a dataset, one distribution per file."""
    data = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": page.localized_title,
        "description": page.search_description or page.summary or page.localized_title,
        "url": page.full_url_in(content_language(), request),
        "inLanguage": [language for language, _name in LANGUAGES],
        "isAccessibleForFree": True,
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": {"csv": "text/csv", "json": "application/json"}[url.rpartition(".")[2]],
                "contentUrl": request.build_absolute_uri(url),
            }
            for url in files
        ],
    }
    return {key: value for key, value in data.items() if value}


def project_data(project, request):
    """Return a project as schema.org sees it: a temporary organisation. A person is named only as long as allowed."""
    started = project.start.stamp if project.start else iso(project.planned_start)
    ended = project.finish.stamp if project.finish else iso(project.planned_end)
    data = {
        "@context": "https://schema.org",
        "@type": "Project",
        "name": project.localized_title,
        "description": localized(project, "search_description") or localized(project, "summary"),
        "url": project.full_url_in(content_language(), request),
        "identifier": project.code,
        "image": share_image(project, request)["url"],
        "foundingDate": started,
        "dissolutionDate": ended,
        "member": project_holder(project),
        "funding": [grant(row) for row in project.money],
        "location": project_place(project),
    }
    return {key: value for key, value in data.items() if value}


def call_data(call, request):
    """Return a call as a grant: its funder and the maximum per project."""
    data = {
        "@context": "https://schema.org",
        "@type": "MonetaryGrant",
        "name": call.localized_title,
        "description": localized(call, "search_description") or localized(call, "summary"),
        "url": call.full_url_in(content_language(), request),
        "identifier": call.number,
        "funder": group(request),
        "amount": {"@type": "MonetaryAmount", "currency": "EUR", **amounts(call)} if amounts(call) else None,
    }
    return {key: value for key, value in data.items() if value}


def amounts(call):
    found = {"value": call.total, "maxValue": call.highest}
    return {name: str(value) for name, value in found.items() if value is not None}


def project_holder(project):
    kind, name = "Person" if project.holder_is_person else "Organization", project.public_holder()
    return {"@type": kind, "name": name} if name else None


def grant(row):
    amount = {"@type": "MonetaryAmount", "value": str(row.amount), "currency": "EUR"}
    return {"@type": "MonetaryGrant", "name": str(row.name), "amount": amount}


def project_place(project):
    address = localized(project, "address")
    place = {
        "@type": "Place",
        "name": localized(project.place, "name") if project.place else address,
        "address": {"@type": "PostalAddress", "streetAddress": address, "addressCountry": "LT"} if address else None,
    }
    if project.latitude is not None and project.longitude is not None:
        place["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": float(project.latitude),
            "longitude": float(project.longitude),
        }
    found = {key: value for key, value in place.items() if value}
    return found if len(found) > 1 else None
