/** The building blocks of the user interface: texts, icons, colours, commands, and the event thread check. */
@NullMarked
package org.chatrpc.client.ui;

import org.jspecify.annotations.NullMarked;
