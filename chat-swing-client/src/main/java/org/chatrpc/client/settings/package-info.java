/** The user's settings: observable values, the file that stores them, and the dialog that changes them. */
@NullMarked
package org.chatrpc.client.settings;

import org.jspecify.annotations.NullMarked;
