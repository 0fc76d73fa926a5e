"""What click itself says of a command line, in French: its English words → ours.

click asks gettext for them, which reads `generator/locales/`; a test holds the compiled file to this table.
"""

from __future__ import annotations

from typing import Final

FRENCH: Final[dict[str | tuple[str, str], str | tuple[str, str]]] = {
    "Usage:": "Utilisation\u00a0:",
    "Options": "Options",
    "Commands": "Commandes",
    "Show this message and exit.": "Afficher cette aide.",
    "Show the version and exit.": "Afficher la version.",
    "Try '{command} {option}' for help.": "Voyez «\u00a0{command} {option}\u00a0».",
    "Error: {message}": "Erreur\u00a0: {message}",
    "Aborted!": "Interrompu.",
    "Missing {param_type}": "Il manque\u00a0: {param_type}",
    "Missing argument": "Il manque l’argument",
    "Missing option": "Il manque l’option",
    "Missing parameter": "Il manque un paramètre",
    "Missing parameter: {param_name}": "Il manque le paramètre {param_name}",
    "Missing command.": "Il manque une commande.",
    "Choose from:\n\t{choices}": "Au choix\u00a0:\n\t{choices}",
    "No such option {name!r}.": "Il n’y a pas d’option {name!r}.",
    "No such command {name!r}.": "Il n’y a pas de commande {name!r}.",
    "Option {name!r} does not take a value.": "L’option {name!r} ne prend pas de valeur.",
    "Invalid value: {message}": "Valeur refusée\u00a0: {message}",
    "Invalid value for {param_hint}: {message}": "Valeur refusée pour {param_hint}\u00a0: {message}",
    "{value} is not in the range {range}.": "{value} n’est pas dans l’intervalle {range}.",
    "{value!r} is not a valid {number_type}.": "{value!r} n’est pas un nombre ({number_type}).",
    "{name} {filename!r} does not exist.": "{name}\u00a0: {filename!r} n’existe pas.",
    "{name} {filename!r} is a file.": "{name}\u00a0: {filename!r} est un fichier.",
    "{name} {filename!r} is a directory.": "{name}\u00a0: {filename!r} est un dossier.",
    "{name} {filename!r} is not readable.": "{name}\u00a0: {filename!r} ne se lit pas.",
    "{name} {filename!r} is not writable.": "{name}\u00a0: {filename!r} ne s’écrit pas.",
    "Could not open file {filename!r}: {message}": "{filename!r} ne s’ouvre pas\u00a0: {message}",
    "file": "fichier",
    "directory": "dossier",
    "path": "chemin",
    "unknown error": "erreur inconnue",
    "Argument {name!r} takes {nargs} values.": "L’argument {name!r} prend {nargs} valeurs.",
    ("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"): (
        "Vouliez-vous dire {possibility}\u202f?",
        "(Vouliez-vous dire, au choix\u00a0: {possibilities}\u202f?)",
    ),
    ("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"): (
        "Argument de trop ({args})",
        "Arguments de trop ({args})",
    ),
    ("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."): (
        "L’option {name!r} demande une valeur.",
        "L’option {name!r} demande {nargs} valeurs.",
    ),
    ("{value!r} is not {choice}.", "{value!r} is not one of {choices}."): (
        "{value!r} n’est pas {choice}.",
        "{value!r} n’est pas l’un de ceux-ci\u00a0: {choices}.",
    ),
}
