/** The services that a Linux desktop offers on its session bus. */
@NullMarked
package org.chatrpc.client.desktop.bus;

import org.jspecify.annotations.NullMarked;
