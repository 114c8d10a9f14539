/** Integration with the desktop: one window per data folder, its position, the tray, notifications. */
@NullMarked
package org.chatrpc.client.desktop;

import org.jspecify.annotations.NullMarked;
