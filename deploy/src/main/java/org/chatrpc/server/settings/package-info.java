/** Settings of the program, by system property and environment, and the values that options can have. */
@NullMarked
package org.chatrpc.server.settings;

import org.jspecify.annotations.NullMarked;
