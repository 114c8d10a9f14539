/**
 * Start and operation: the settings, what is made from them at the start, health and metrics for those who run the server.
 */
@NullMarked
package org.chatrpc.ops;

import org.jspecify.annotations.NullMarked;
