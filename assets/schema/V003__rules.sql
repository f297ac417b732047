-- SPDX-License-Identifier: AGPL-3.0-or-later
-- By which rules open cases count, so that a change of a law need not read their journals. Computed, never the truth.

-- all on which the dates of an open case depend, in a line; rules is what the case counts by
create table sheet (
    case_no  integer primary key,
    case_id  uuid not null,
    law      varchar(20) not null,
    rights   varchar(200) not null,
    sort_day date not null,
    facts    varchar not null
);
create index sheet_law on sheet (law);

-- open cases whose dates would be others by the rules of today; a view of the queue of its own
create table offer (
    case_no  integer primary key,
    case_id  uuid not null,
    law      varchar(20) not null,
    rights   varchar(200) not null,
    sort_day date not null,
    last_day date
);
create index offer_view on offer (sort_day, case_id);

-- with which state of each law the offers were reckoned
create table law_stamp (
    law   varchar(20) primary key,
    stamp varchar(40) not null
);

-- what was there before gets its rows here
insert into stale select case_no from card where closed = false and case_no not in (select case_no from stale);
