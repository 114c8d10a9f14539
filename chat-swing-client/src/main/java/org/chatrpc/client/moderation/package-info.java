/** Blocking people and reporting messages, wherever they are shown, and the notice of what others reported. */
@NullMarked
package org.chatrpc.client.moderation;

import org.jspecify.annotations.NullMarked;
