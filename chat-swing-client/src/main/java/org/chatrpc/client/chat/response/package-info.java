/** How people respond to a message: reactions and pins. */
@NullMarked
package org.chatrpc.client.chat.response;

import org.jspecify.annotations.NullMarked;
