/** How the client fits in with the desktop: one window per data folder, its place, the tray, notifications. */
package org.chatrpc.client.desktop;
