/** What components paint with: colours, icons, avatars and text. */
@NullMarked
package org.chatrpc.client.ui.paint;

import org.jspecify.annotations.NullMarked;
