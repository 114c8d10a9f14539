/** What a setting is, and the values of settings, whichever there are. */
@NullMarked
package org.chatrpc.ops.setting.value;

import org.jspecify.annotations.NullMarked;
