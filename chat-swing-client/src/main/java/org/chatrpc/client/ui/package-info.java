/** The building blocks of the user interface: texts, commands, shortcuts, components, and the event thread check. */
@NullMarked
package org.chatrpc.client.ui;

import org.jspecify.annotations.NullMarked;
