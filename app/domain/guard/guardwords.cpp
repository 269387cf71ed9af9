// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/guardwords.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

struct Vocabulary
{
    LabelTopic topic;
    /// Separated by commas; folded.
    const char16_t *phrases;
};

constexpr Vocabulary vocabulary[]{
    {LabelTopic::Booking,
     u"booking,bookings,booked,book ref,reservation,reservations,confirmation,pnr,record locator,"
     u"booking com reservation,itinerary,resa,rsv,"
     u"prenotazione,prenotazioni,prenotato,prenotata,conferma,codice di conferma,"
     u"buchung,buchungsnummer,reservierung,reserva,localizzatore,soggiorno,stay,check in code"},
    {LabelTopic::Passport,
     u"passport,passports,passaporto,passaporti,identity card,id card,national id,identity "
     u"document,"
     u"id document,identification card,carta d identita,carta identita,carta di identita,cie,"
     u"documento,documento d identita,documento di identita,document d identite,reisepass,"
     u"personalausweis,ausweis,passeport,pasaporte,travel document,id no,id nr,c i n,"
     u"carta d identita elettronica,documento di riconoscimento"},
    {LabelTopic::Customer,
     u"customer,client,customer code,customer id,client id,client code,account,member,membership,"
     u"loyalty,loyalty card,membership card,loyalty number,frequent flyer,frequent traveller,"
     u"subscriber,subscription,contract,policy,user id,user code,patron,rewards,rewards number,"
     u"cliente,codice cliente,numero cliente,codice utente,contratto,tessera,tessera fedelta,"
     u"carta fedelta,fidelity,fidelity card,carta fedelta n,abbonamento,abbonato,socio,utenza,"
     u"polizza,iscritto,tessera socio,tessera n,carta soci,millemiglia,codice contratto,"
     u"numero contratto,kundennummer,bonus card,points card,club card,carta punti"},
    {LabelTopic::OneTimeCode,
     u"otp,pin,passcode,one time code,one time password,one time pin,one time passcode,"
     u"verification code,security code,authentication code,authorisation code,"
     u"authorization code,login code,sign in code,sms code,2fa,2fa code,two factor code,"
     u"confirmation pin,pin code,activation code,temporary code,temporary password,reset code,"
     u"access pin,verification pin,verification,otp code,unlock code,"
     u"codice di verifica,codice verifica,codice otp,codice pin,codice di sicurezza,"
     u"codice sicurezza,codice di autenticazione,codice temporaneo,codice sms,codice di "
     u"attivazione,"
     u"codice attivazione,codice di autorizzazione,codice usa e getta,codice monouso,"
     u"codice di sblocco,password temporanea,codice dispositivo,token,codice dell app,"
     u"codice via sms,codice di recupero,codice di controllo,one off code,verifica"},
    {LabelTopic::Code, u"code,codes,codice,codici"},
    {LabelTopic::Vat,
     u"vat,vat no,vat number,vat id,p iva,piva,p i v a,partita iva,part iva,partita i v "
     u"a,partitaiva,"
     u"partite iva,vat reg,p i,iva"},
    {LabelTopic::Iban, u"iban,bank account,conto corrente,bank details,coordinate bancarie,conto"},
    {LabelTopic::Card,
     u"card,cards,credit card,debit card,visa,mastercard,master card,amex,american express,maestro,"
     u"diners,discover,jcb,unionpay,cvv,cvc,expiry,expires,exp,pan,carta,carte,carta di credito,"
     u"carta di debito,bancomat,postepay,prepagata,prepaid,scadenza,scade,kreditkarte,"
     u"carta di credito n,carta n,addebito,charged"},
    {LabelTopic::Phone,
     u"tel,telephone,phone,phone number,telephone number,mobile,mobile number,cell,cellphone,call,"
     u"calling,called,ring,rang,text me,text us,whatsapp,whats app,wa,sms,fax,landline,hotline,"
     u"helpline,dial,reach,contact,contact number,phone me,reached,toll free,freephone,handy,"
     u"signal,telegram,viber,callback,voicemail,reception,front desk,switchboard,"
     u"telefono,telefoni,telefonate,telefonare,telefonarci,telefonami,telefonatemi,telefonata,cel,"
     u"cellulare,cellulari,chiama,chiamate,chiamare,chiamami,chiamatemi,chiamarmi,chiamarci,"
     u"chiamateci,chiamaci,chiamarvi,chiamata,chiamato,numero verde,numero di telefono,"
     u"numero di cellulare,recapito,recapiti,fisso,contattami,contattatemi,contattateci,"
     u"contattarci,contattarmi,contatto,contatti,contattare,contattarvi,scrivimi su,richiamatemi,"
     u"richiamami,richiamare,richiamarmi,squillo,centralino,rispondo al,reperibile,rintracciabile,"
     u"customer service,customer care,customer support,servizio clienti,assistenza clienti,"
     u"assistenza,call centre,call center,rufen,telefon,telefonnummer,mobil,portable,telephonez,"
     u"llamame,movil,handynummer,mob,ph,messaggio,message,messaggi,my number,mio numero,"
     u"nostro numero,our number,vostro numero,your number,suo numero,his number,her number,"
     u"tuo numero"},
    {LabelTopic::Email, u"email,e mail,mail,posta,pec"},
    {LabelTopic::Other,
     u"order,orders,order number,order no,order id,order code,purchase,purchase "
     u"order,ordine,ordini,"
     u"numero ordine,numero d ordine,codice ordine,acquisto,"
     u"tracking,track,tracking number,tracking code,tracked,parcel,package,shipment,shipping,"
     u"delivery,courier,waybill,consignment,spedizione,spedizioni,pacco,pacchi,collo,colli,"
     u"tracciamento,tracciatura,corriere,lettera di vettura,consegna,raccomandata,ldv,"
     u"invoice,invoices,receipt,bill,fattura,fatture,ricevuta,scontrino,bolla,ddt,preventivo,quote,"
     u"ticket,tickets,case,biglietto,biglietti,segnalazione,reclamo,complaint,pratica,dossier,"
     u"protocollo,richiesta,incident,"
     u"isbn,ean,imei,sku,barcode,upc,serial,seriale,matricola,batch,lot,lotto,article,articolo,"
     u"item,product,prodotto,model,modello,part,part "
     u"number,catalogue,catalogo,inventory,inventario,"
     u"codice a barre,firmware,version,versione,build,release,app version,"
     u"flight,volo,train,treno,bus,autobus,tram,gate,binario,platform,coach,carrozza,seat,posto,"
     u"room,rooms,camera,camere,stanza,suite,apartment,table,tavolo,piano,floor,locker,armadietto,"
     u"door,gate code,door code,porta,portone,cancello,entry code,access code,codice di accesso,"
     u"codice accesso,codice porta,codice portone,codice cancello,wifi,wi fi,wlan,network,"
     u"key box,keybox,lockbox,cassetta,"
     u"discount,discounts,promo,promotion,promotional,voucher,coupon,gift,gift "
     u"card,referral,invite,"
     u"sconto,sconti,promozione,promozionale,buono,buoni,regalo,offerta,offer,deal,"
     u"card number ending,ending in,ends in,che termina con,termina con,terminante,finisce con,"
     u"last four digits,ultime quattro cifre,ultime 4 cifre,last 4 digits,"
     u"postcode,post code,postal,postal code,zip,zip code,cap,codice postale,area code,country "
     u"code,"
     u"dialling code,prefisso,po box,p o box,casella postale,c p,"
     u"dress code,source code,colour code,color code,codice colore,error code,error,errore,"
     u"codice errore,codice della strada,codice civile,codice penale,codice etico,code of conduct,"
     u"codice abbigliamento,qr,qr code,swift,bic,sort code,abi,cab,iata,iata code,codice fiscale,"
     u"codice univoco,codice sdi,sdi,rea,cin,cir,chapter,page,pagina,capitolo,article,law,legge,"
     u"decreto,section,art,channel,canale,score,points,punti,followers,views,steps,km,miglia,"
     u"raffle,lottery,lotteria,extraction,estrazione,bib,pettorale,vol,volume,episode,episodio,"
     u"plate,targa,gps,coordinates,coordinate,survey,sondaggio,protocol,licence,license,licenza,"
     u"reg,registration,chiave,classe,class,course code,corso,museum,exhibit,opera,reperto,"
     u"inv,transaction,transazione,operazione,cro,trn,refund,rimborso,payment,pagamento,causale"},
    {LabelTopic::Nothing,
     u"in order,room service,booking com,book now,card game,last order,on the phone,made to order,"
     u"out of order,in ordine,per ordine,code fiscal,part of,as part,in part,from part"},
};

// One slip away from a label, and words of their own.
constexpr char16_t noSlips[] = u"contatto,contatti,contact,contacts,contract,contratto,content,"
                               u"confermo,confermi,confermata,confermato,confermate,confermati,"
                               u"prenotare,prenotate,prenotarci,costume,custom,receive,received,"
                               u"ordered,ordinato,cameras,passaggio,chiamano,verified,verifico,"
                               u"cookings,passports,tessuto,tesoro,sconte,present,versions,"
                               u"telefono,telefona,discounted,vouchers,contrast,contrasto,"
                               u"document,documents,documenti,accounts,discovery,discovered,"
                               u"telephone,clients,clienti,receipts,accent,account,amount,"
                               u"delivers,memberi,members,policies,customs,expire,expired,"
                               u"personal,portable,notable,reach,packages,parcels,numbers,"
                               u"package,scadenze,version,versione,versioni,operazioni,operation,"
                               u"operations,register,messages,pension,pensione,prepaid,prepare";

struct Tables
{
    /// By their first word; the longest first.
    QHash<QString, QList<std::pair<QStringList, LabelTopic>>> phrases;
    /// Single words of at least seven letters, by their first letter.
    QHash<QChar, QList<std::pair<QString, LabelTopic>>> slips;
    QSet<QString> ownWords;
    QHash<QString, LinkWord> links;
};

void addLinks(Tables &tables, LinkWord kind, const char16_t *words)
{
    const QStringList each = QString::fromUtf16(words).split(u',');
    for (const QString &word : each)
        tables.links.insert(word, kind);
}

constexpr qsizetype shortestSlip = 7;

Tables makeTables()
{
    Tables tables;
    for (const Vocabulary &part : vocabulary) {
        const QStringList phrases = QString::fromUtf16(part.phrases).split(u',');
        for (const QString &phrase : phrases) {
            const QStringList words = phrase.split(u' ');
            tables.phrases[words.first()].append({words, part.topic});
            if (words.size() == 1 && phrase.size() >= shortestSlip)
                tables.slips[phrase.at(0)].append({phrase, part.topic});
        }
    }
    for (auto &phrases : tables.phrases) {
        std::stable_sort(phrases.begin(), phrases.end(), [](const auto &one, const auto &other) {
            return one.first.size() > other.first.size();
        });
    }
    const QStringList own = QString::fromUtf16(noSlips).split(u',');
    tables.ownWords = QSet<QString>(own.begin(), own.end());
    addLinks(tables, LinkWord::Number,
             u"number,numbers,no,nos,num,numero,numeri,n,nr,nro,nn,ref,reference,references,rif,"
             u"riferimento,riferimenti,id,nummer,numer,nmber,nubmer,cod,identifier,identificativo,"
             u"locator,№,nº,n°,numbr,reff,lettere,cifre,sigla");
    addLinks(tables, LinkWord::Copula,
             u"is,are,was,s,e,sono,era,sarebbe,ist,est,es,equals,reads,"
             u"risulta,uguale,says,dice,follows,segue,seguente,following");
    addLinks(
        tables, LinkWord::Filler,
        u"the,a,my,our,your,his,her,their,its,this,that,it,of,under,here,as,il,lo,la,le,i,gli,"
        u"mio,mia,miei,tuo,tua,suo,sua,vostro,vostra,nostro,nostra,loro,questo,questa,di,del,"
        u"della,dell,dello,ecco,qui,d,l,un,una,al,a,to,name,nome,nominativo,made,fatta,"
        u"effettuata,con,with,has,have,ha,ho,mit,meine,mein,ma,mon,mi,su,von,elettronica,"
        u"italiano,italiana,italian,british,german,french,uk,us,personal,personale,quale,quello,"
        u"quella,hotel,online,full,complete,completo,completa,direct,diretto,new,nuovo,nuova,"
        u"attuale,current,old,vecchio,private,privato,so,dunque,quindi,cioe,ie,then,got,get,"
        u"gets,reservation,please,prego,grazie,thanks");
    addLinks(tables, LinkWord::Also, u"and,or,o,oppure,und,et,y,plus,piu,also,anche");
    addLinks(tables, LinkWord::Breaking,
             u"for,per,from,in,on,at,until,till,dal,dalle,dalla,alle,ore,nel,nei,nella,entro,circa,"
             u"about,around,only,solo,soli,over,after,before,dopo,prima,since,fino,between,tra,fra,"
             u"more,less,oltre,almeno,least,quasi,almost,every,ogni,within,top,best,dei,delle,alla,"
             u"da,by,costs,costa,costs,paid,pagato,cost,spent,speso,fur,pour,para,starting,minimum,"
             u"max,maximum,massimo,minimo,than,not,non,up,euro,eur,gbp,usd,chf,year,anno,di circa");
    return tables;
}

const Tables &tables()
{
    static const Tables all = makeTables();
    return all;
}

/// True when one becomes the other by one letter put in, left out, changed or swapped with the
/// next.
bool isOneSlipAway(const QString &one, const QString &other)
{
    const QString &longer = one.size() >= other.size() ? one : other;
    const QString &shorter = one.size() >= other.size() ? other : one;
    if (longer.size() - shorter.size() > 1)
        return false;
    qsizetype i = 0;
    while (i < shorter.size() && longer.at(i) == shorter.at(i))
        ++i;
    if (longer.size() > shorter.size())
        return QStringView(longer).sliced(i + 1) == QStringView(shorter).sliced(i);
    if (i >= shorter.size())
        return true;
    if (QStringView(longer).sliced(i + 1) == QStringView(shorter).sliced(i + 1))
        return true;
    return i + 1 < longer.size() && longer.at(i) == shorter.at(i + 1)
        && longer.at(i + 1) == shorter.at(i)
        && QStringView(longer).sliced(i + 2) == QStringView(shorter).sliced(i + 2);
}

} // namespace

LinkWord linkWord(const QString &folded)
{
    return tables().links.value(folded, LinkWord::None);
}

std::optional<FoundLabel> labelAt(const QList<QString> &folded, qsizetype index)
{
    const QString &first = folded.at(index);
    const auto known = tables().phrases.constFind(first);
    if (known != tables().phrases.constEnd()) {
        for (const auto &[words, topic] : *known) {
            if (index + words.size() <= folded.size()
                && std::equal(words.begin(), words.end(), folded.begin() + index))
                return FoundLabel{topic, words.size()};
        }
        return {};
    }
    if (first.size() + 1 < shortestSlip || tables().ownWords.contains(first))
        return {};
    const auto near = tables().slips.constFind(first.at(0));
    if (near == tables().slips.constEnd())
        return {};
    for (const auto &[word, topic] : *near) {
        if (isOneSlipAway(first, word))
            return FoundLabel{topic, 1};
    }
    return {};
}

} // namespace sportello
