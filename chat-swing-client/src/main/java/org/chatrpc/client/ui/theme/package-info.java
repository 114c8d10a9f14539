/** The appearance as a whole: themes, accents and fonts, and the delegates that the theme names. */
@NullMarked
package org.chatrpc.client.ui.theme;

import org.jspecify.annotations.NullMarked;
