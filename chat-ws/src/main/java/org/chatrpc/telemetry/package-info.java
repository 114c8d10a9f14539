/** What can be told of calls and commits: metrics, and the log of requests. Nothing of what was said in them. */
@NullMarked
package org.chatrpc.telemetry;

import org.jspecify.annotations.NullMarked;
