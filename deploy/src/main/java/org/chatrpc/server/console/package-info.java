/** What people see and what the log keeps: lines on the console, and the rotating log of all that happens in the process. */
@NullMarked
package org.chatrpc.server.console;

import org.jspecify.annotations.NullMarked;
