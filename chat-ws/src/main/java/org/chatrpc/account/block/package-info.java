/** Who blocks whom. */
@NullMarked
package org.chatrpc.account.block;

import org.jspecify.annotations.NullMarked;
