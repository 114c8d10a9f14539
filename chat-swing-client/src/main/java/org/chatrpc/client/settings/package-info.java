/** The user's settings: observable values, the file that stores them, and the dialog that changes them. */
package org.chatrpc.client.settings;
