/**
 * Emoji drawn from the colour font that a Linux desktop has, as Java2D draws no colour bitmaps. Without such a font, and on
 * systems where Java draws emoji by itself, there are no pictures and every text stays as it is.
 */
@NullMarked
package org.chatrpc.client.ui.emoji;

import org.jspecify.annotations.NullMarked;
