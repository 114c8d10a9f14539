/** Integration with the desktop: one window per data folder, its position, the tray, notifications. */
package org.chatrpc.client.desktop;
