/** How the client fits in with the desktop: one window per data folder, its place, the tray, notifications. */
@NullMarked
package org.chatrpc.client.desktop;

import org.jspecify.annotations.NullMarked;
