/** What the look of the client is made of: texts, icons, colours, commands, and the guard of the event thread. */
@NullMarked
package org.chatrpc.client.ui;

import org.jspecify.annotations.NullMarked;
