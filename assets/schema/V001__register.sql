-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The register's tables, in SQL that both H2 (regular mode) and PostgreSQL take. Forward only: never edit, add V002.
-- Whatever names or quotes a person is enciphered before it gets here, but for card and word, which the queue and the
-- search need open; the whole file is enciphered again.

-- how far the journal file and the file of case keys have been written into these tables
create table ledger (
    id           integer primary key,
    register     uuid not null,
    journal_file uuid not null,
    journal_no   bigint not null,
    journal_tag  varchar(32) not null,
    keys_file    uuid not null,
    keys_no      bigint not null
);

create table case_file (
    case_no    integer primary key,
    id         uuid not null,
    case_year  integer not null,
    serial     integer not null,
    running_no bigint not null,
    written_at timestamp with time zone not null,
    written_by uuid not null
);
create unique index case_file_id on case_file (id);
-- descending, so that the last number of a year is the first that is found
create unique index case_file_number on case_file (case_year desc, serial desc);

create table case_key (
    id      uuid primary key,
    wrapped bytea not null
);

create table entry (
    running_no bigint primary key,
    case_no    integer not null,
    seq        integer not null,
    written_at timestamp with time zone not null,
    written_by uuid not null,
    kind       varchar(40) not null,
    body       varchar not null,
    seal       varchar(64) not null
);
create unique index entry_seq on entry (case_no, seq);

-- a long paper lies in several pieces: H2 keeps no more than a mebibyte in one field
create table paper (
    case_no    integer not null,
    slot       varchar(10) not null,
    paper_id   uuid not null,
    piece      integer not null,
    running_no bigint not null,
    written_at timestamp with time zone not null,
    written_by uuid not null,
    content    bytea not null,
    primary key (case_no, slot, paper_id, piece)
);

create table document (
    running_no  bigint primary key,
    case_no     integer not null,
    document_id uuid not null,
    sha256      varchar(64) not null,
    size        bigint not null,
    media_type  varchar(200) not null,
    name        bytea not null,
    written_at  timestamp with time zone not null,
    written_by  uuid not null
);
create unique index document_of_case on document (case_no, document_id);

create table clerk (
    id         uuid primary key,
    since_no   bigint not null,
    running_no bigint not null,
    role       varchar(20) not null,
    name       bytea not null,
    written_at timestamp with time zone not null,
    written_by uuid not null
);

create table setting (
    name       varchar(40) primary key,
    running_no bigint not null,
    content    bytea not null,
    written_at timestamp with time zone not null,
    written_by uuid not null
);

-- all that the queue reads; computed, never the truth. sort_day is the last day, or the end of time without one
create table card (
    case_no       integer primary key,
    case_id       uuid not null,
    case_year     integer not null,
    serial        integer not null,
    name          varchar(300) not null,
    country       varchar(10),
    law           varchar(20) not null,
    rights        varchar(200) not null,
    received      date not null,
    stage         varchar(20) not null,
    next_step     varchar(30) not null,
    last_day      date,
    safe_day      date,
    soon_from     date,
    first_day     date,
    paused_since  date,
    answered_on   date,
    waits         boolean not null,
    to_approve    uuid,
    to_post       boolean not null,
    owner         uuid,
    flags         varchar(200) not null,
    changed       timestamp with time zone not null,
    closed        boolean not null,
    running       boolean not null,
    approval      boolean not null,
    sort_day      date not null,
    seal          varchar(64) not null
);
-- one index per view, ending as the queue is sorted
create index card_view on card (closed, sort_day, case_id);
create index card_owner on card (owner, closed, sort_day, case_id);
create index card_running on card (running, sort_day, case_id);
create index card_waits on card (waits, closed, sort_day, case_id);
create index card_approval on card (approval, closed, sort_day, case_id);
create index card_to_post on card (to_post, closed, sort_day, case_id);

-- cases whose card and words have yet to be computed after rows were filled in from the journal file
create table stale (
    case_no integer primary key
);

-- the words of a case, and those under which it stands in word; both are the same once they were written over
create table case_words (
    case_no integer primary key,
    terms   varchar not null,
    filed   varchar not null
);
create table unfiled (
    case_no integer primary key
);

-- which of the 4096 cases of a block hold a term
create table word (
    term  varchar(48) not null,
    block integer not null,
    cases bytea not null,
    primary key (term, block)
);
