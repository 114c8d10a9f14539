/**
 * Emoji drawn from the colour font of a Linux desktop, because Java2D does not draw colour bitmaps. Without such a
 * font, and on platforms where Java draws colour emoji itself, all text stays unchanged.
 */
package org.chatrpc.client.ui.emoji;
