package org.chatrpc.client.spell;

/** A language with a dictionary. */
public enum SpellLanguage {
    ENGLISH_US,
    ENGLISH_GB,
    GERMAN
}
