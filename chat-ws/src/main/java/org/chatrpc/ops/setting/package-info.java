/** The settings that this server has: their names, defaults and limits, and what is configured with them. */
@NullMarked
package org.chatrpc.ops.setting;

import org.jspecify.annotations.NullMarked;
