package org.chatrpc.client.settings;

/** The skin tone of emoji that have one. */
public enum SkinTone {
    /** As the emoji is without a tone: yellow. */
    NONE,
    LIGHT,
    MEDIUM_LIGHT,
    MEDIUM,
    MEDIUM_DARK,
    DARK
}
