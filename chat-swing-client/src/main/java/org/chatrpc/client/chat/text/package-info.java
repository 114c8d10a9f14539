/** The text of a message: its limits, and its layout in lines with painting and hit testing. */
@NullMarked
package org.chatrpc.client.chat.text;

import org.jspecify.annotations.NullMarked;
