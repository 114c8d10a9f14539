/**
 * The mechanism of the log: commands are committed in groups by one thread, which brings memory up to what was committed on
 * any node. Contains the ports to the store, and does not depend on any feature.
 */
@NullMarked
package org.chatrpc.log;

import org.jspecify.annotations.NullMarked;
