/** Accounts that programs use, and their tokens. */
@NullMarked
package org.chatrpc.admin.service;

import org.jspecify.annotations.NullMarked;
