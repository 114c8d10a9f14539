/** What is still to be sent: messages, files, and changes of messages and reactions. Immutable. */
@NullMarked
package org.chatrpc.client.session.model.outgoing;

import org.jspecify.annotations.NullMarked;
