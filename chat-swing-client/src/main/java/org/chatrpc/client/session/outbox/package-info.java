/** Writes that wait for the server, kept on disk until the server has responded, one lane for each room. */
@NullMarked
package org.chatrpc.client.session.outbox;

import org.jspecify.annotations.NullMarked;
