/** Settings that administrators see, and change while the server runs. */
@NullMarked
package org.chatrpc.admin.setting;

import org.jspecify.annotations.NullMarked;
