/** What a person has chosen: values that can be watched, the file that keeps them, and the window that changes them. */
@NullMarked
package org.chatrpc.client.settings;

import org.jspecify.annotations.NullMarked;
