/** The building blocks of the user interface: texts, icons, colours, commands, and the event thread check. */
package org.chatrpc.client.ui;
