/** Accounts for programs, and their tokens. */
@NullMarked
package org.chatrpc.client.admin.service;

import org.jspecify.annotations.NullMarked;
