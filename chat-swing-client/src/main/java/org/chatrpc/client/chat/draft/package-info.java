/** What was written and not sent yet, kept per room over restarts. */
@NullMarked
package org.chatrpc.client.chat.draft;

import org.jspecify.annotations.NullMarked;
