/**
 * Emoji drawn from the colour font of a Linux desktop, because Java2D does not draw colour bitmaps. Without such a
 * font, and on platforms where Java draws colour emoji itself, all text stays unchanged.
 */
@NullMarked
package org.chatrpc.client.ui.emoji;

import org.jspecify.annotations.NullMarked;
