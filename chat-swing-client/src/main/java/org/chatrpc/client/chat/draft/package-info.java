/** Unsent drafts, kept per room across restarts. */
@NullMarked
package org.chatrpc.client.chat.draft;

import org.jspecify.annotations.NullMarked;
