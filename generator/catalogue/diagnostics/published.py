"""Words of faults in what was published: values that changed, errata, the record of what is public."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "changed-value.meaning": (
        "Un chiffre déjà publié a changé sans erratum.",
        "A figure that was published has changed without an erratum.",
    ),
    "changed-value": (
        ("«\u00a0{id}\u00a0» vaut ici {new}, mais a été publié avec {old} le {date} ({place})"),
        "“{id}” is {new} here, but was published as {old} on {date} ({place})",
    ),
    "changed-value.hint": (
        (
            "Remettez l’ancienne valeur, ou dites aux lecteurs pourquoi elle change\u00a0: dans {file}, "
            "sous une ligne «\u00a0errata:\u00a0», collez\n  {entry}"
        ),
        (
            "Restore the old value, or tell readers why it changed: in {file}, below a line “errata:”, "
            "paste\n  {entry}"
        ),
    ),
    "changed-value/gone": (
        "«\u00a0{id}\u00a0», publié avec {old} le {date}, n’existe plus",
        "“{id}”, published as {old} on {date}, is gone",
    ),
    "changed-value/gone.hint": (
        (
            "S’il a changé de nom, écrivez dans sa fiche aliases: [{id}]. S’il est retiré, dites-le aux "
            "lecteurs\u00a0: dans {file}, sous une ligne «\u00a0errata:\u00a0», collez\n  {entry}"
        ),
        (
            "If it was renamed, write aliases: [{id}] where it stands now. If it is withdrawn, tell readers: "
            "in {file}, below a line “errata:”, paste\n  {entry}"
        ),
    ),
    "erratum-mismatch.meaning": (
        "Un erratum ne dit pas ce qui a été publié, ou ce qui vaut maintenant.",
        "An erratum does not say what was published, or what holds now.",
    ),
    "erratum-mismatch": (
        "L’erratum dit que «\u00a0{id}\u00a0» vaut maintenant {typed}, mais la fiche dit {now}",
        "The erratum says that “{id}” is {typed} now, but its study says {now}",
    ),
    "erratum-mismatch.hint": (
        "Écrivez ici to: {now}, ou corrigez la valeur dans {file}.",
        "Write to: {now} here, or correct the value in {file}.",
    ),
    "erratum-mismatch/from": (
        "L’erratum dit que «\u00a0{id}\u00a0» valait {typed}, mais c’est {was} qui a été publié ({place})",
        "The erratum says that “{id}” was {typed}, but what was published is {was} ({place})",
    ),
    "erratum-mismatch/from.hint": (
        "Écrivez from: {was}, ou ajoutez l’erratum qui mène de {was} à {typed}.",
        "Write from: {was}, or add the erratum that leads from {was} to {typed}.",
    ),
    "erratum-mismatch/chain": (
        "L’erratum dit que «\u00a0{id}\u00a0» valait {typed}, mais celui d’avant l’a porté à {was} ({place})",
        "The erratum says that “{id}” was {typed}, but the one before it made it {was} ({place})",
    ),
    "erratum-mismatch/chain.hint": (
        "Écrivez from: {was}, ou ajoutez entre les deux l’erratum qui manque.",
        "Write from: {was}, or add the erratum that is missing between the two.",
    ),
    "erratum-mismatch/withdrawn": (
        "L’erratum retire «\u00a0{id}\u00a0», qui est toujours là avec {now}",
        "The erratum withdraws “{id}”, which is still there as {now}",
    ),
    "erratum-mismatch/withdrawn.hint": (
        "Effacez-le dans {file}, ou écrivez ici to: {now}.",
        "Delete it in {file}, or write to: {now} here.",
    ),
    "damaged-pin.meaning": (
        "Une copie de chiffre qui ne devait pas changer a changé.",
        "A copy of a figure that should not change has changed.",
    ),
    "damaged-pin": (
        "Ce fichier n’est plus tel que trendbook publish l’a écrit",
        "This file is no longer as trendbook publish wrote it",
    ),
    "damaged-pin.hint": (
        (
            "Des pages d’autres sites montrent cette copie\u00a0: reprenez-la de votre historique "
            "(git checkout HEAD -- {file})."
        ),
        "Pages of other sites show this copy: take it from your history (git checkout HEAD -- {file}).",
    ),
    "damaged-pin/name": (
        "Ce nom n’est pas celui d’une copie que trendbook publish a écrite",
        "This is not the name of a copy that trendbook publish wrote",
    ),
    "damaged-pin/name.hint": (
        "Rendez-lui le nom qu’il avait (git status le montre), ou mettez le fichier ailleurs que dans pins/.",
        "Give it back the name that it had (git status shows it), or keep the file elsewhere than in pins/.",
    ),
    "damaged-record.meaning": (
        "Le registre de ce qui a été publié est abîmé.",
        "The record of what was published is damaged.",
    ),
    "damaged-record": (
        "{file} n’est pas tel que trendbook publish l’a écrit",
        "{file} is not as trendbook publish wrote it",
    ),
    "damaged-record.hint": (
        (
            "Personne ne l’écrit à la main\u00a0: reprenez-le de votre historique "
            "(git checkout HEAD -- {file}). Après une fusion, gardez une ligne par chiffre."
        ),
        (
            "Nobody types it: take it from your history (git checkout HEAD -- {file}). "
            "After a merge, keep one line for each figure."
        ),
    ),
    "damaged-record/entry": (
        "La ligne de «\u00a0{id}\u00a0» n’est pas telle que trendbook publish l’a écrite",
        "The line of “{id}” is not as trendbook publish wrote it",
    ),
    "damaged-record/entry.hint": (
        (
            "Personne ne l’écrit à la main\u00a0: reprenez-la de votre historique "
            "(git checkout HEAD -- {file}). Après une fusion, gardez une ligne par chiffre."
        ),
        (
            "Nobody types it: take it from your history (git checkout HEAD -- {file}). "
            "After a merge, keep one line for each figure."
        ),
    ),
    "damaged-record/version": (
        "{file} a été écrit par un Trendbook plus récent",
        "{file} was written by a newer Trendbook",
    ),
    "damaged-record/version.hint": (
        "Mettez Trendbook à jour.",
        "Update Trendbook.",
    ),
}
