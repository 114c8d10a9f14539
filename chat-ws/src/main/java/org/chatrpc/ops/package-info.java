/** Startup and operation: the wiring from the settings, and health and metrics for operators. */
@NullMarked
package org.chatrpc.ops;

import org.jspecify.annotations.NullMarked;
