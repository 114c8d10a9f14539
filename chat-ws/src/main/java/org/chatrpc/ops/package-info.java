/**
 * Start and operation: what is made from the settings at the start, health and metrics for those who run the server.
 */
@NullMarked
package org.chatrpc.ops;

import org.jspecify.annotations.NullMarked;
