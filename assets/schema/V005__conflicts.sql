-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Who is kept from which case by a conflict of interest, so that the queue need not read journals. Computed, never the
-- truth; no journal from before this has one.
create table kept_from (
    case_no integer not null,
    case_id uuid not null,
    clerk   uuid not null,
    primary key (case_no, clerk)
);
create index kept_from_clerk on kept_from (clerk);

-- what is kept of people has longer names than what is kept of laws
alter table setting alter column name set data type varchar(80);
